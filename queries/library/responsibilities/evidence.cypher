// title:
//   en: Evidence of a coverage cell
//   de: Belege für ein Feld der Abdeckung
//   fr: Preuves d'une case de la couverture
//   it: Prove di una cella della copertura
// question:
//   en: Which mandates and reported gaps count for this responsibility in this place on that day?
//   de: Welche Mandate und gemeldeten Lücken zählen für diese Aufgabe an diesem Ort an dem Tag?
//   fr: Quels mandats et lacunes signalées comptent pour cette tâche en ce lieu ce jour-là ?
//   it: Quali mandati e lacune segnalate contano per questo compito in questo luogo quel giorno?
// params:
//   responsibility: {type: id, picker: responsibilities, example: counsel-victims, help: The responsibility.}
//   jurisdiction: {type: id, picker: jurisdictions, example: CH-BE, help: "A canton, or the country."}
// columns:
//   record: {means: Id of the mandate or of the reported gap}
//   kind: mandate or gap
//   body: {kind: actors, means: Who holds the mandate; none for a gap}
//   holder: named body, or a class of bodies that exists there
//   role: Role of the mandate, or nature of the gap
//   in_force: yes, or perhaps where a date is in doubt on that day
//   wording: What the source says
//   sources: {holds: list, means: Source and place in it}
// may_be_empty: Nothing is on record there; that is unknown, not a gap.
MATCH (place:Jurisdiction {id: $jurisdiction})
OPTIONAL MATCH (place)-[:WITHIN]->(country:Jurisdiction) WHERE place.kind = 'canton'
MATCH (:Responsibility {id: $responsibility})<-[:FOR]-(e)
WHERE e.possible_from <= $as_of AND $as_of <= e.possible_to
OPTIONAL MATCH (e)<-[:HOLDS]-(b:Actor)
WITH e, b, EXISTS { (e)-[:IN]->(place) } AS here, EXISTS { (e)-[:IN]->(country) } AS nationwide, place
WHERE (b IS NULL AND here)
  OR (NOT b.collective AND e.role IN ['lead', 'support']
    AND (here OR (nationwide AND e.reach = 'every-canton')))
  OR (b.collective AND e.role IN ['lead', 'support'] AND place.kind = 'canton' AND (here OR nationwide)
    AND (b.everywhere OR EXISTS {
      MATCH (b)<-[:INSTANCE_OF]-(one:Actor)-[:BASED_IN]->(place)
      WHERE one.sure_from <= $as_of AND $as_of <= one.sure_to
    }))
RETURN e.id AS record, CASE WHEN b IS NULL THEN 'gap' ELSE 'mandate' END AS kind, b.id AS body,
  CASE WHEN b IS NULL THEN null WHEN b.collective THEN 'class' ELSE 'named' END AS holder,
  coalesce(e.role, e.nature) AS role,
  CASE WHEN e.sure_from <= $as_of AND $as_of <= e.sure_to THEN 'yes' ELSE 'perhaps' END AS in_force,
  e.wording AS wording,
  COLLECT {
    MATCH (e)-[c:CITES]->(s:Source)
    RETURN s.id + '#' + coalesce(c.at, '') AS cited ORDER BY cited
  } AS sources
ORDER BY kind DESC, in_force DESC, holder DESC, role, record
