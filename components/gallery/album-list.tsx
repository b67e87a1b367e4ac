import type { HeadingLevel } from '@/components/ui/heading'
import type { AlbumView } from '@/lib/data/gallery'
import { AlbumCard } from './album-card'

/** The albums, one after the other. */
export function AlbumList({ albums, level }: { albums: AlbumView[]; level: HeadingLevel }) {
  return (
    <ul className="albums">
      {albums.map((album) => (
        <li key={album.key}>
          <AlbumCard album={album} level={level} />
        </li>
      ))}
    </ul>
  )
}
