import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'

/** Reads the content files of one folder in the order of their names: what staff wrote is what visitors must see. */
export function records<Schema extends z.ZodType>(folder: string, schema: Schema): Array<z.output<Schema>> {
  return readdirSync(`content/${folder}`)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => schema.parse(parse(readFileSync(`content/${folder}/${name}`, 'utf8'))))
}

/** Reads one content file. */
export function record<Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> {
  return schema.parse(parse(readFileSync(`content/${file}.yaml`, 'utf8')))
}

/** Both languages of a record, each with the fields asked for. */
export function bilingual<Shape extends z.core.$ZodShape>(shape: Shape) {
  return z.object({ ro: z.object(shape), en: z.object(shape) })
}

/** The opening words of a section of the site. */
export function section(key: string) {
  return record(`sectiuni/${key}`, bilingual({ titlu: z.string(), text: z.string().optional() }))
}
