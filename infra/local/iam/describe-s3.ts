import type { AwsRequest, Call } from './call.ts';

/** What a path-style S3 request does. The body is not read: objects stream through. */
export function describeS3({ method, url, headers }: AwsRequest): readonly Call[] {
  const { pathname, searchParams } = new URL(url, 'http://s3.local');
  const [bucket = '', ...rest] = pathname.slice(1).split('/').map(decodeURIComponent);
  const key = rest.join('/');
  const container = `arn:aws:s3:::${bucket}`;
  const call = (action: string, resource = `${container}/${key}`): Call => ({
    action: `s3:${action}`,
    resource,
    context: {},
  });

  if (bucket === '') return [call('ListAllMyBuckets', '*')];
  if (key === '') return [onBucket()];
  switch (method) {
    case 'GET':
    case 'HEAD':
      return [call(searchParams.has('tagging') ? 'GetObjectTagging' : 'GetObject')];
    case 'DELETE':
      return [call(searchParams.has('uploadId') ? 'AbortMultipartUpload' : deletes())];
    default:
      return [call('PutObject'), ...beside()];
  }

  function onBucket(): Call {
    if (searchParams.has('delete')) return call('DeleteObject', `${container}/*`);
    if (searchParams.has('uploads')) return call('ListBucketMultipartUploads', container);
    if (method === 'PUT') return call('CreateBucket', container);
    if (method === 'DELETE') return call('DeleteBucket', container);
    const prefix = searchParams.get('prefix');
    const context = prefix === null ? {} : { 's3:prefix': prefix };
    const action = searchParams.has('versions') ? 'ListBucketVersions' : 'ListBucket';
    return { ...call(action, container), context };
  }

  function deletes(): string {
    return searchParams.has('versionId') ? 'DeleteObjectVersion' : 'DeleteObject';
  }

  function beside(): Call[] {
    const source = headers['x-amz-copy-source'];
    return [
      ...(typeof source === 'string'
        ? [call('GetObject', `arn:aws:s3:::${decodeURIComponent(source).replace(/^\//u, '')}`)]
        : []),
      ...('x-amz-tagging' in headers ? [call('PutObjectTagging')] : []),
    ];
  }
}
