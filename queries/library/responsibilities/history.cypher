// title:
//   en: Who held it, and when
//   de: Wer sie wann innehatte
//   fr: Qui l'a assumée, et quand
//   it: Chi lo ha svolto, e quando
// question:
//   en: Who held this responsibility over time, for sure and perhaps, and who came before?
//   de: Wer hatte diese Aufgabe im Lauf der Zeit inne, sicher und vielleicht, und wer kam vorher?
//   fr: Qui a assumé cette tâche au fil du temps, sûrement et peut-être, et qui avant ?
//   it: Chi ha svolto questo compito nel tempo, di sicuro e forse, e chi prima?
// params:
//   responsibility: {type: id, picker: responsibilities, example: serve-as-contact-office, help: The responsibility.}
// timeless: true
// columns:
//   body: {kind: actors, means: Who}
//   role: lead or support, consulted, informed
//   places: {holds: list, kind: jurisdictions, means: "Where, or for whom"}
//   surely_from: First day for sure; empty where the beginning is open
//   surely_to: Last day for sure; empty while nothing says that it ended
//   perhaps_from: First day it may have begun, where that is earlier
//   perhaps_to: Last day it may have lasted, where that is later
//   since: The beginning as the source gives it
//   until: The end as the source gives it
//   mandate: {kind: mandates, means: The record}
// may_be_empty: Nobody is on record as ever having held it.
MATCH (:Responsibility {id: $responsibility})<-[:FOR]-(m:Mandate)<-[:HOLDS]-(b:Actor)
WITH m, b, '0001-01-01' AS ever, '9999-12-31' AS never
RETURN b.id AS body, m.role AS role,
  COLLECT { MATCH (m)-[:IN]->(j:Jurisdiction) RETURN j.id ORDER BY j.id } AS places,
  CASE WHEN m.sure_from > ever THEN m.sure_from END AS surely_from,
  CASE WHEN m.sure_to < never THEN m.sure_to END AS surely_to,
  CASE WHEN m.possible_from < m.sure_from AND m.possible_from > ever THEN m.possible_from END AS perhaps_from,
  CASE WHEN m.possible_to > m.sure_to AND m.possible_to < never THEN m.possible_to END AS perhaps_to,
  m.since AS since, m.until AS until, m.id AS mandate
ORDER BY m.sure_from, mandate
