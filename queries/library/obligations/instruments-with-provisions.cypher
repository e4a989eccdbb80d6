// title:
//   en: Instruments with provisions
//   de: Erlasse mit Bestimmungen
//   fr: Instruments avec dispositions
//   it: Strumenti con disposizioni
// question:
//   en: Of which treaties and laws are provisions on record, and how many are verified?
//   de: Von welchen Verträgen und Gesetzen sind Bestimmungen erfasst, und wie viele sind geprüft?
//   fr: De quels traités et lois a-t-on les dispositions, et combien sont vérifiées ?
//   it: Di quali trattati e leggi si hanno le disposizioni, e quante sono verificate?
// timeless: true
// picture: bar
// columns:
//   instrument: {kind: instruments, means: The instrument}
//   count: {holds: number, means: Provisions on record}
//   verified: {holds: number, means: Those read in a stored page}
//   in_force: When it entered into force for the country
MATCH (i:Instrument)<-[:OF]-(v:Provision)
RETURN i.id AS instrument, count(v) AS count, count(CASE WHEN v.verified THEN 1 END) AS verified,
  i.in_force AS in_force
ORDER BY count DESC, instrument
