/** The hidden fields by which the framework finds the action of the sign-up form, as a page holds them. */
export function actionFields(html: string): Record<string, string> {
  const fields = [...html.matchAll(/name="(\$ACTION_[^"]+)"(?: value="([^"]*)")?/g)]
  return Object.fromEntries(fields.map(([, name = '', value = '']) => [name, value.replaceAll('&quot;', '"')]))
}
