/** The kinds of file that a document may be, by extension: how they are served, and how a reader knows them. */
export const fileKinds = {
  pdf: { mediaType: 'application/pdf', name: 'PDF' },
  docx: { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', name: 'DOCX' },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', name: 'XLSX' },
  odt: { mediaType: 'application/vnd.oasis.opendocument.text', name: 'ODT' },
  ods: { mediaType: 'application/vnd.oasis.opendocument.spreadsheet', name: 'ODS' },
} as const

export type FileKind = keyof typeof fileKinds

export const fileExtensions = ['pdf', 'docx', 'xlsx', 'odt', 'ods'] as const satisfies FileKind[]

/** Whether an extension is that of a document's file. */
export function isFileKind(extension: string): extension is FileKind {
  return Object.hasOwn(fileKinds, extension)
}
