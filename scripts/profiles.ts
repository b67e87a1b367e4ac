import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { chromium, type Page } from 'playwright'
import sharp from 'sharp'
import { hrefOf, type Place, routes } from '../i18n/navigation.ts'
import { type Locale, routing } from '../i18n/routing.ts'
import { readEnv } from '../lib/env.ts'
import { QUIET, SYSTEM_BROWSERS } from './lib/chromium.mjs'
import { withoutMoment } from './lib/pdf-moment.ts'
import { withSite } from './lib/with-site.ts'

// `npm run profiles`: prints the institution's and the cluster's pages into the PDFs that the register holds, with a
// picture of each one's first page. Publish afterwards.

/** A sheet of A4 in the browser's pixels; its margins are the print styles'. */
const SHEET = { width: 794, height: 1123 }

/** What the picture of a first page shows of the sheet's margins. */
const MARGIN = '15mm'

/** Pixels of the small picture of a first page: twice what a page shows. */
const PREVIEW_WIDTH = 480

const CLUSTER = {
  ro: { slug: 'clusterul-de-industrii-creative-transilvania' },
  en: { slug: 'transilvania-creative-industries-cluster' },
}

interface Profile {
  file: string
  place: Place
  title: Record<Locale, string>
}

const PROFILES: Profile[] = [
  {
    file: 'profil-ccc',
    place: { route: '/about' },
    title: { ro: 'Profilul Centrului Cultural Clujean', en: 'Profile of the Cluj Cultural Center' },
  },
  {
    file: 'profil-cluster-industrii-creative',
    // The printer-friendly version, where the site has one.
    place: {
      route: routes.find((route) => route.startsWith('/clusters/[slug]/')) ?? '/clusters/[slug]',
      slugs: CLUSTER,
    },
    title: {
      ro: 'Profilul Clusterului de Industrii Creative Transilvania',
      en: 'Profile of the Transilvania Creative Industries Cluster',
    },
  },
]

/** A page paints with the fonts that it has in time: they are in the browser before the first page is printed. */
const keepFonts = (page: Page, origin: string) => page.goto(origin, { waitUntil: 'networkidle' })

async function print(page: Page, { place, title, file }: Profile, locale: Locale, origin: string): Promise<void> {
  const response = await page.goto(origin + hrefOf(place, locale), { waitUntil: 'networkidle' })
  if (!response?.ok()) throw new Error(`${hrefOf(place, locale)} answers ${response?.status()}`)
  await page.emulateMedia({ media: 'print', colorScheme: 'light' })
  await page.evaluate(
    async ({ words, hasAddress }) => {
      document.title = words
      // Until the site has a public address, a file that leaves the house must not name this machine's.
      if (!hasAddress) {
        document.querySelector('.imprint')?.remove()
        for (const link of document.querySelectorAll('a[href^="/"]')) link.removeAttribute('href')
      }
      // Pictures further down would otherwise be printed or not, as it happens.
      for (const image of document.images) image.loading = 'eager'
      await Promise.all([document.fonts.ready, ...[...document.images].map((image) => image.decode())])
    },
    { words: title[locale], hasAddress: readEnv().hasOwnOrigin },
  )
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true, tagged: true, outline: true })
  const name = path.join(readEnv().contentDir, 'documente/fisiere', `${file}-${locale}`)
  writeFileSync(`${name}.pdf`, withoutMoment(pdf))
  // The browser's sheet has the margins, the screen's has none.
  await page.evaluate((margin) => {
    document.body.style.padding = margin
  }, MARGIN)
  const picture = await page.screenshot({ clip: { x: 0, y: 0, ...SHEET }, fullPage: true })
  const small = sharp(picture).resize(PREVIEW_WIDTH).png({ palette: true, colours: 32, compressionLevel: 9 })
  writeFileSync(`${name}.png`, await small.toBuffer())
  console.log(`${name}.pdf: ${pdf.length} bytes`)
}

const executablePath = [process.env['CHROMIUM_PATH'] ?? chromium.executablePath(), ...SYSTEM_BROWSERS].find((file) =>
  existsSync(file),
)
await withSite(async (origin) => {
  const browser = await chromium.launch({ args: QUIET, ...(executablePath ? { executablePath } : {}) })
  try {
    const page = await browser.newPage({ viewport: SHEET, javaScriptEnabled: true })
    await keepFonts(page, origin)
    for (const profile of PROFILES) for (const locale of routing.locales) await print(page, profile, locale, origin)
  } finally {
    await browser.close()
  }
})
