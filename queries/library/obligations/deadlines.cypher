// title:
//   en: What is due
//   de: Was fällig ist
//   fr: Ce qui est dû
//   it: Che cosa è in scadenza
// question:
//   en: Which measures have a deadline, when, who leads them, and how far are they?
//   de: Welche Massnahmen haben eine Frist, wann, wer führt sie, und wie weit sind sie?
//   fr: Quelles mesures ont un délai, quand, qui les dirige, et où en sont-elles ?
//   it: Quali misure hanno un termine, quando, chi le guida, e a che punto sono?
// columns:
//   deadline: When it is due
//   state: "over or open on that day; done where the status says so"
//   measure: {kind: measures, means: The record}
//   title: What is promised
//   plan: {kind: instruments, means: The plan it stands in}
//   leads: {holds: list, kind: actors, means: Bodies in the lead; empty means none on record}
//   status: "done, partly, running, announced or unknown; as on record now, whatever the day asked for: no source dates it"
MATCH (m:Measure)-[:OF]->(p:Instrument)
WHERE m.deadline IS NOT NULL
RETURN m.deadline AS deadline, CASE WHEN m.status = 'done' THEN 'done'
    WHEN m.deadline_latest < $as_of THEN 'over' ELSE 'open' END AS state,
  m.id AS measure, m.title AS title, p.id AS plan,
  COLLECT { MATCH (m)-[:LED_BY]->(b:Actor) RETURN b.id ORDER BY b.id } AS leads, m.status AS status
ORDER BY deadline, measure
