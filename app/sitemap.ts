import type { MetadataRoute } from 'next'
import { hrefOf, ownLocalesOf } from '@/i18n/navigation'
import { listPlaces } from '@/lib/data/places'
import { absolute, alternatesOf } from '@/lib/site'

/** Every page in every language in which it has a text of its own, each with its alternates (L-03). */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const places = await listPlaces()
  return places.flatMap((place) =>
    ownLocalesOf(place).map((locale) => ({
      url: absolute(hrefOf(place, locale)),
      alternates: { languages: alternatesOf(place) },
    })),
  )
}
