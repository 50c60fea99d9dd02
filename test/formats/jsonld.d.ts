/** The part of jsonld 9 that the tests use; the package has no types. */
declare module 'jsonld' {
  interface Options {
    documentLoader?: (url: string) => Promise<never>;
    format?: 'application/n-quads';
    safe?: boolean;
  }
  interface Quad {
    subject: { value: string };
    predicate: { value: string };
    object: { value: string; termType: string };
  }
  const jsonld: {
    expand(document: object, options?: Options): Promise<Record<string, unknown>[]>;
    toRDF(document: object, options?: Options & { format?: undefined }): Promise<Quad[]>;
  };
  export default jsonld;
}
