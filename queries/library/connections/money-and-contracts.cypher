// title:
//   en: Who pays and who commissions
//   de: Wer bezahlt und wer beauftragt
//   fr: Qui paie et qui mandate
//   it: Chi paga e chi incarica
// question:
//   en: Who funds or commissions whom, for what, and does it hold on that day?
//   de: Wer finanziert oder beauftragt wen, wofür, und gilt es an dem Tag?
//   fr: Qui finance ou mandate qui, pour quoi, et est-ce en vigueur ce jour-là ?
//   it: Chi finanzia o incarica chi, per che cosa, ed è in vigore quel giorno?
// picture: network
// columns:
//   from: {kind: actors, means: Who pays or commissions}
//   type: FUNDS or COMMISSIONS
//   to: {kind: actors, means: Whom}
//   in_force: yes, or perhaps where a date is in doubt on that day
//   since: The beginning as the source gives it
//   until: The end as the source gives it
//   role: What it is about
//   tie: {kind: relations, means: The record}
// may_be_empty: Nothing of the kind holds on that day.
MATCH (a:Actor)-[t:FUNDS|COMMISSIONS]->(b:Actor)
WHERE t.possible_from <= $as_of AND $as_of <= t.possible_to
RETURN a.id AS from, type(t) AS type, b.id AS to,
  CASE WHEN t.sure_from <= $as_of AND $as_of <= t.sure_to THEN 'yes' ELSE 'perhaps' END AS in_force,
  t.since AS since, t.until AS until, t.role AS role, t.id AS tie
ORDER BY in_force DESC, from, to, tie
