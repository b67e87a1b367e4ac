import { findDocumentFile } from '@/lib/data/documents'
import { readEnv } from '@/lib/env'
import { isFileKind } from '@/lib/file-kinds'
import { missingPage } from '@/lib/http/broken.mjs'
import { dispositionOf } from '@/lib/http/disposition'
import { sendFile } from '@/lib/http/send-file'

type Context = RouteContext<'/media/[name]'>

/** Published files are named by the hash of their bytes, so nothing else can be asked for and nothing goes stale. */
const NAME = /^(?:share-)?[0-9a-f]{32}\.([a-z]+)$/

const PICTURES: Record<string, string> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
}

/** What a published file is; undefined when no such file is published. */
async function headersOf(name: string): Promise<Record<string, string> | undefined> {
  const extension = NAME.exec(name)?.[1] ?? ''
  const picture = Object.hasOwn(PICTURES, extension) && PICTURES[extension]
  if (picture) return { 'Content-Type': picture }
  const file = isFileKind(extension) && (await findDocumentFile(name))
  if (!file) return undefined
  return { 'Content-Type': file.mediaType, 'Content-Disposition': dispositionOf(file) }
}

async function answer(request: Request, { params }: Context): Promise<Response> {
  const { name } = await params
  const headers = await headersOf(name)
  const response =
    headers &&
    (await sendFile(request, `${readEnv().mediaDir}/${name}`, {
      ...headers,
      'Cache-Control': 'public, max-age=31536000, immutable',
      'X-Content-Type-Options': 'nosniff',
      ETag: `"${name}"`,
    }))
  if (response) return response
  const { status, headers: own, html } = await missingPage()
  return new Response(html, { status, headers: own })
}

/** Answers with a published file, or a part of it. In production nginx may keep the answers. */
export const GET = answer
export const HEAD = answer
