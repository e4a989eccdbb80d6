// title:
//   en: Treaties, laws, plans and their dates
//   de: Verträge, Gesetze, Pläne und ihre Daten
//   fr: Traités, lois, plans et leurs dates
//   it: Trattati, leggi, piani e le loro date
// question:
//   en: Which instruments are on record, when adopted, signed, ratified, and in force on that day?
//   de: Welche Erlasse sind verzeichnet, wann angenommen, unterzeichnet, ratifiziert, und an dem Tag in Kraft?
//   fr: Quels instruments sont recensés, quand adoptés, signés, ratifiés, et en vigueur ce jour-là ?
//   it: Quali strumenti sono registrati, quando adottati, firmati, ratificati, e in vigore quel giorno?
// params:
//   kind: {type: text, default: null, example: null, help: "Only one kind, such as treaty, law, plan or guide."}
//   place: {type: id, picker: jurisdictions, default: null, example: null, help: Only what applies in this place.}
// columns:
//   instrument: {kind: instruments, means: The instrument}
//   kind: What it is
//   place: {kind: jurisdictions, means: Where it applies}
//   number: Its number in the classified compilation of law
//   adopted: "When it was adopted; else when it was approved or published"
//   adopted_by: {holds: list, kind: actors, means: Who adopted it}
//   signed: When the country signed it
//   ratified: When the country ratified it
//   in_force: When it entered into force for the country
//   applies: "yes, no or perhaps: whether it had entered into force by that day; none on record without a date"
//   verified: {holds: yes-no, means: "false: known from the treaty alone"}
//   sources: {holds: list, means: Source and place in it}
// may_be_empty: No instrument of that kind is on record there.
MATCH (i:Instrument)-[:IN]->(j:Jurisdiction)
WHERE ($kind IS NULL OR i.kind = $kind) AND ($place IS NULL OR j.id = $place)
RETURN i.id AS instrument, i.kind AS kind, j.id AS place, i.number AS number,
  coalesce(i.adopted, i.approved, i.published) AS adopted,
  COLLECT { MATCH (b:Actor)-[:ADOPTED]->(i) RETURN b.id ORDER BY b.id } AS adopted_by,
  i.signed AS signed, i.ratified AS ratified, i.in_force AS in_force,
  CASE WHEN i.in_force IS NULL THEN 'none on record' WHEN i.in_force_earliest > $as_of THEN 'no'
    WHEN i.in_force_latest <= $as_of THEN 'yes' ELSE 'perhaps' END AS applies,
  i.verified AS verified,
  COLLECT {
    MATCH (i)-[c:CITES]->(s:Source)
    RETURN s.id + '#' + coalesce(c.at, '') AS cited ORDER BY cited
  } AS sources
ORDER BY kind, instrument
