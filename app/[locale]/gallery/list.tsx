import { AlbumList } from '@/components/gallery/album-list'
import type { Locale } from '@/i18n/routing'
import { listAlbums, pagesOfAlbums } from '@/lib/data/gallery'

/** The list of albums, as its first page and its further ones show it. */
export const albums = {
  route: '/gallery',
  pageRoute: '/gallery/page/[page]',
  section: 'gallery',
  pages: pagesOfAlbums,
  content: async (locale: Locale, page: number) => <AlbumList albums={await listAlbums(locale, page)} level={2} />,
} as const
