// title:
//   en: Strategic or operational
//   de: Strategisch oder operativ
//   fr: Stratégique ou opérationnel
//   it: Strategico o operativo
// question:
//   en: Which mandates of this body and its parts are strategic, which operational, and in which pillar?
//   de: Welche Mandate dieser Stelle und ihrer Teile sind strategisch, welche operativ, in welcher Säule?
//   fr: Quels mandats de cet organisme et de ses parties sont stratégiques ou opérationnels ?
//   it: Quali mandati di questo ente e delle sue parti sono strategici o operativi?
// params:
//   body: {type: id, picker: actors, example: ksmm, help: The body; its parts are looked at too.}
// columns:
//   scope: strategic or operational
//   pillar: {kind: pillars, means: The key area}
//   body: {kind: actors, means: The body or a part of it}
//   responsibility: {kind: responsibilities, means: What it is charged with}
//   role: lead or support, consulted, informed
//   in_force: yes, perhaps where a date is in doubt, or no
//   wording: What the source says
//   mandate: {kind: mandates, means: The record}
// may_be_empty: The body holds no mandate on record.
MATCH (:Actor {id: $body})<-[:PART_OF*0..3]-(b:Actor)
WITH DISTINCT b
MATCH (b)-[:HOLDS]->(m:Mandate)-[:FOR]->(r:Responsibility)-[:UNDER]->(p:Pillar)
RETURN m.scope AS scope, p.id AS pillar, b.id AS body, r.id AS responsibility, m.role AS role,
  CASE WHEN m.sure_from <= $as_of AND $as_of <= m.sure_to THEN 'yes'
    WHEN m.possible_from <= $as_of AND $as_of <= m.possible_to THEN 'perhaps' ELSE 'no' END AS in_force,
  m.wording AS wording, m.id AS mandate
ORDER BY scope, p.position, r.position, mandate
