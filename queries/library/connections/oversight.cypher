// title:
//   en: Who oversees whom
//   de: Wer wen beaufsichtigt
//   fr: Qui surveille qui
//   it: Chi vigila su chi
// question:
//   en: Who supervises, monitors or receives reports from whom, and does it hold on that day?
//   de: Wer beaufsichtigt oder überwacht wen oder erhält Berichte, und gilt es an dem Tag?
//   fr: Qui surveille qui ou en reçoit des rapports, et est-ce en vigueur ce jour-là ?
//   it: Chi sorveglia chi o ne riceve rapporti, ed è in vigore quel giorno?
// picture: network
// columns:
//   from: {kind: actors, means: Who supervises or monitors; for REPORTS_TO who reports}
//   type: "SUPERVISES, MONITORS or REPORTS_TO"
//   to: {kind: actors, means: Whom; for REPORTS_TO who receives the reports}
//   in_force: yes, or perhaps where a date is in doubt on that day
//   role: What it is about
//   tie: {kind: relations, means: The record}
// may_be_empty: Nothing of the kind holds on that day.
MATCH (a:Actor)-[t:SUPERVISES|MONITORS|REPORTS_TO]->(b:Actor)
WHERE t.possible_from <= $as_of AND $as_of <= t.possible_to
RETURN a.id AS from, type(t) AS type, b.id AS to,
  CASE WHEN t.sure_from <= $as_of AND $as_of <= t.sure_to THEN 'yes' ELSE 'perhaps' END AS in_force,
  t.role AS role, t.id AS tie
ORDER BY in_force DESC, type, from, to, tie
