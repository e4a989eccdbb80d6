// title:
//   en: All bodies on record
//   de: Alle erfassten Stellen
//   fr: Tous les organismes répertoriés
//   it: Tutti gli enti registrati
// question:
//   en: Which bodies are on record, of which type, kind and level, where, and how much does each carry?
//   de: Welche Stellen sind erfasst, welcher Art, Funktion und Ebene, wo, und wie viel trägt jede?
//   fr: Quels organismes sont répertoriés, de quel type, fonction et niveau, où, avec combien de mandats ?
//   it: Quali enti sono registrati, di quale tipo, funzione e livello, dove, con quanti mandati?
// params:
//   label: {type: text, default: null, example: null, help: "Only Authority, Committee, NGO or InternationalBody."}
//   kind: {type: text, picker: bodies/kinds, default: null, example: null, help: Only of this kind by function.}
//   level: {type: text, default: null, example: null, help: "Only of this level, such as federal or cantonal."}
//   jurisdiction: {type: id, picker: jurisdictions, default: null, example: null, help: "Only those based there, or working for it."}
// columns:
//   body: {kind: actors, means: The body}
//   label: What sort of body it is
//   kind: What it is by function
//   level: The level of the state, or of civil society, it belongs to
//   place: {kind: jurisdictions, means: Where it is based}
//   in_force: yes, perhaps where a date is in doubt, or no
//   since: The beginning as the source gives it
//   until: The end as the source gives it
//   mandates: Mandates it holds for sure on that day
// may_be_empty: No body on record is of that sort.
MATCH (b:Actor)-[:BASED_IN]->(j:Jurisdiction)
WITH b, j, CASE WHEN b:Authority THEN 'Authority' WHEN b:Committee THEN 'Committee'
  WHEN b:NGO THEN 'NGO' ELSE 'InternationalBody' END AS label
WHERE ($label IS NULL OR $label = label) AND ($kind IS NULL OR b.kind = $kind)
  AND ($level IS NULL OR b.level = $level)
  AND ($jurisdiction IS NULL OR j.id = $jurisdiction OR $jurisdiction IN coalesce(b.serves, []))
RETURN b.id AS body, label, b.kind AS kind, b.level AS level, j.id AS place,
  CASE WHEN b.sure_from <= $as_of AND $as_of <= b.sure_to THEN 'yes'
    WHEN b.possible_from <= $as_of AND $as_of <= b.possible_to THEN 'perhaps' ELSE 'no' END AS in_force,
  b.since AS since, b.until AS until,
  COUNT { (b)-[:HOLDS]->(m:Mandate) WHERE m.sure_from <= $as_of AND $as_of <= m.sure_to } AS mandates
ORDER BY body
