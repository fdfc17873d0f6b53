import { join } from 'node:path';
import type { Page } from 'playwright-core';

const FOLDER = join(import.meta.dirname, '../../../coverage/browser');

/** What each page showed when a test failed, for whoever has to find out why. */
export async function keepPictures(pages: Record<string, Page>): Promise<void> {
  for (const [name, page] of Object.entries(pages))
    await page.screenshot({ path: join(FOLDER, `${name}.png`), fullPage: true });
}
