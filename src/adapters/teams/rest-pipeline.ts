import type * as Pipeline from '@azure/core-rest-pipeline';
import { createRequire } from 'node:module';

/** The copy that the SDK has loaded: imported as ES modules it would be loaded once more, which takes 1 MB of heap. */
export const {
  createDefaultHttpClient,
  createEmptyPipeline,
  createHttpHeaders,
  createPipelineRequest,
  decompressResponsePolicy,
  proxyPolicy,
  redirectPolicy,
} = createRequire(import.meta.url)('@azure/core-rest-pipeline') as typeof Pipeline;
