// title:
//   en: Round tables
//   de: Runde Tische
//   fr: Tables rondes
//   it: Tavole rotonde
// question:
//   en: Which cantons have a round table by record, since when, who leads it, and is it on the federal list?
//   de: Welche Kantone haben einen runden Tisch, seit wann, wer leitet ihn, steht er auf der Liste des Bundes?
//   fr: Quels cantons ont une table ronde, depuis quand, qui la dirige, figure-t-elle sur la liste fédérale ?
//   it: Quali cantoni hanno una tavola rotonda, da quando, chi la guida, è sulla lista federale?
// columns:
//   canton: {kind: jurisdictions, means: The canton}
//   exists: "yes, no, or inferred no: missing in a complete list of others; state at the evidence"
//   table: {kind: actors, means: The round table}
//   on_that_day: "yes, perhaps or no: whether the body exists on that day; empty without a body"
//   since: The beginning as the source gives it
//   first_confirmed: First year in which a source confirms it
//   leads: {holds: list, kind: actors, means: "Who leads it, at any time; empty means not known"}
//   listed: {holds: yes-no, means: Among the cantons that the federal police listed}
//   evidence: Day of the evidence
//   sources: {holds: list, means: Source and place in it}
MATCH (n:RoundTableRecord)-[:IN]->(j:Jurisdiction)
OPTIONAL MATCH (n)-[:OF]->(b:Actor)
RETURN j.id AS canton,
  CASE WHEN n.exists THEN 'yes' WHEN n.inferred THEN 'inferred no' ELSE 'no' END AS exists,
  b.id AS table,
  CASE WHEN b IS NULL THEN null WHEN b.sure_from <= $as_of AND $as_of <= b.sure_to THEN 'yes'
    WHEN b.possible_from <= $as_of AND $as_of <= b.possible_to THEN 'perhaps' ELSE 'no' END AS on_that_day,
  n.since AS since, n.first_confirmed AS first_confirmed,
  COLLECT { MATCH (n)-[:LED_BY]->(x:Actor) RETURN DISTINCT x.id ORDER BY x.id } AS leads,
  n.on_fedpol_list AS listed, n.as_of AS evidence,
  COLLECT {
    MATCH (n)-[c:CITES]->(s:Source)
    RETURN s.id + '#' + coalesce(c.at, '') AS cited ORDER BY cited
  } AS sources
ORDER BY j.bfs_number
