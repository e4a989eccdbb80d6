// title:
//   en: Bodies in a place
//   de: Stellen an einem Ort
//   fr: Organismes en un lieu
//   it: Enti in un luogo
// question:
//   en: Which bodies are based in this canton or country or work for it, and do they exist on that day?
//   de: Welche Stellen haben hier ihren Sitz oder arbeiten für diesen Ort, und bestehen sie an dem Tag?
//   fr: Quels organismes ont leur siège ici ou travaillent pour ce lieu, et existent-ils ce jour-là ?
//   it: Quali enti hanno sede qui o lavorano per questo luogo, ed esistono quel giorno?
// params:
//   jurisdiction: {type: id, picker: jurisdictions, example: CH-TI, help: A canton or a country.}
// columns:
//   body: {kind: actors, means: The body}
//   kind: What it is by function
//   level: The level of the state, or of civil society, it belongs to
//   how: based here, or serves it from elsewhere
//   in_force: yes, or perhaps where a date is in doubt on that day
//   mandates: {holds: number, means: "Mandates it holds for sure on that day, anywhere"}
//   summary: What it is
// may_be_empty: No body is on record there on that day.
MATCH (j:Jurisdiction {id: $jurisdiction})
CALL (j) {
  MATCH (j)<-[:BASED_IN]-(b:Actor) RETURN b, 'based' AS how
  UNION
  MATCH (b:Actor) WHERE j.id IN b.serves AND NOT EXISTS { (b)-[:BASED_IN]->(j) } RETURN b, 'serves' AS how
}
WITH b, how
WHERE NOT b.collective AND b.possible_from <= $as_of AND $as_of <= b.possible_to
RETURN b.id AS body, b.kind AS kind, b.level AS level, how,
  CASE WHEN b.sure_from <= $as_of AND $as_of <= b.sure_to THEN 'yes' ELSE 'perhaps' END AS in_force,
  COUNT {
    MATCH (b)-[:HOLDS]->(m:Mandate)
    WHERE m.sure_from <= $as_of AND $as_of <= m.sure_to
  } AS mandates,
  b.summary AS summary
ORDER BY how, body
