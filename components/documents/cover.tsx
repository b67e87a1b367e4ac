import { Illustration } from '@/components/ui/illustration'
import type { DocumentView } from '@/lib/data/documents'

/** Cells of a drawn cover: about the proportions of a sheet of paper. */
const SHEET = { columns: 5, rows: 7 }

/** The first page in small, or a cover drawn from the title: decoration, so it has no words of its own. */
export function Cover({ document: { title, files }, lang }: { document: DocumentView; lang: string }) {
  const preview = (files.find((file) => file.lang === lang) ?? files[0])?.preview
  return (
    <div className="document-cover">
      {preview ? (
        <img src={preview.src} width={preview.width} height={preview.height} alt="" fetchPriority="low" />
      ) : (
        <Illustration title={title} {...SHEET} />
      )}
    </div>
  )
}
