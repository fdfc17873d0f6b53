/** Where Teams wants a file, after somebody agreed to it. */
export type UploadPlace = { uploadUrl: string; contentUrl: string; uniqueId: string };

export type UploadOutcome = { kind: 'stored' } | { kind: 'failed'; code: string };

/** Stores files in people's own storage. */
export type Uploads = {
  /** Whether both addresses are such that something may be sent there: they come from outside. */
  isAllowed(place: UploadPlace): boolean;
  /** Never rejects. */
  store(place: UploadPlace, chunks: AsyncIterable<string>): Promise<UploadOutcome>;
};
