import { AttributeType, BillingMode, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';

import type { SettingName } from '#functions/shell/settings.ts';

import type { Stage } from '../stages.ts';
import { acknowledge } from './acknowledge.ts';
import { removal } from './keeping.ts';
import type { LuwteFunction } from './luwte-function.ts';

const READ = ['dynamodb:GetItem', 'dynamodb:Query'];
const CHANGE = ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'];
const APPEND = ['dynamodb:PutItem'];
const ERASE = ['dynamodb:BatchWriteItem'];

export interface DataTableProps {
  readonly stage: Stage;
  /** The variable that gives a function this table's name. */
  readonly setting: SettingName;
  /** How many indexes `gsi1`, `gsi2` the entities need. */
  readonly indexes: 0 | 1 | 2;
  /** Customer-managed key; without one, AWS's own key for DynamoDB. */
  readonly key?: IKey;
  /** Why no backup may exist; without a reason there is one, to the second, for 35 days. */
  readonly unrestorable?: string;
  /** Items carry an expiry in `ttl`, in epoch seconds. */
  readonly expires?: boolean;
}

/**
 * A table for several entities: `pk` and `sk`, indexes by `gsiNpk` and `gsiNsk`, paid per request.
 *
 * Its name and the right to use it are handed out together, so no function has one without the other.
 */
export class DataTable extends Construct {
  readonly table: Table;
  readonly #setting: SettingName;
  readonly #key: IKey | undefined;
  readonly #indexes: readonly string[];

  constructor(scope: Construct, id: string, props: DataTableProps) {
    super(scope, id);
    const { stage, key } = props;
    this.#setting = props.setting;
    this.#key = key;
    this.#indexes = ['gsi1', 'gsi2'].slice(0, props.indexes);
    this.table = new Table(this, 'Table', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: {
        pointInTimeRecoveryEnabled: props.unrestorable === undefined,
      },
      deletionProtection: stage.keep,
      removalPolicy: removal(stage),
      ...(key === undefined
        ? { encryption: TableEncryption.AWS_MANAGED }
        : { encryption: TableEncryption.CUSTOMER_MANAGED, encryptionKey: key }),
      ...(props.expires === true ? { timeToLiveAttribute: 'ttl' } : {}),
    });
    if (props.unrestorable !== undefined) {
      acknowledge(this.table, 'AwsSolutions-DDB3', props.unrestorable);
    }
    for (const indexName of this.#indexes) {
      this.table.addGlobalSecondaryIndex({
        indexName,
        partitionKey: { name: `${indexName}pk`, type: AttributeType.STRING },
        sortKey: { name: `${indexName}sk`, type: AttributeType.STRING },
      });
    }
  }

  /** Lets a function read items and query the indexes. Scanning the whole table is nobody's right. */
  grantRead(reader: LuwteFunction): void {
    const indexes = this.#indexes.map((name) => `${this.table.tableArn}/index/${name}`);
    reader.may(READ, [this.table.tableArn, ...indexes]).set(this.#setting, this.table.tableName);
    this.#grantKey(reader);
  }

  /** Lets a function read and change items. */
  grantReadWrite(writer: LuwteFunction): void {
    this.grantRead(writer);
    writer.may(CHANGE, [this.table.tableArn]);
  }

  /**
   * Lets a function read, and add items; never change or delete one.
   *
   * IAM cannot demand a condition on a write, so a put may still replace an item of the same key: the repository
   * puts only where none exists, and the chain of hashes shows it if somebody does otherwise.
   */
  grantReadAppend(writer: LuwteFunction): void {
    this.grantRead(writer);
    writer.may(APPEND, [this.table.tableArn]);
  }

  /** Lets a function that may change items also erase all of a subject who leaves, many at a time. */
  grantErase(eraser: LuwteFunction): void {
    eraser.may(ERASE, [this.table.tableArn]);
  }

  #grantKey(user: LuwteFunction): void {
    if (this.#key !== undefined) {
      user.mayThrough('dynamodb', ['kms:Decrypt'], this.#key);
    }
  }
}
