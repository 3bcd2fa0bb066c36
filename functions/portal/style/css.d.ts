/** A style sheet as text: Vite reads `?inline` so, esbuild by its text loader. */
declare module '*.css?inline' {
  const sheet: string;
  export default sheet;
}
