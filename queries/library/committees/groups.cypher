// title:
//   en: Expert and working groups
//   de: Experten- und Arbeitsgruppen
//   fr: Groupes d'experts et de travail
//   it: Gruppi di esperti e di lavoro
// question:
//   en: Which groups exist or existed, who leads them, what do they do and produce, are members on record?
//   de: Welche Gruppen gibt oder gab es, wer leitet sie, was tun sie, sind Mitglieder bekannt?
//   fr: Quels groupes existent ou ont existé, qui les dirige, que font-ils, leurs membres sont-ils connus ?
//   it: Quali gruppi esistono o sono esistiti, chi li guida, che cosa fanno, se ne conoscono i membri?
// params:
//   committee: {type: id, picker: actors, default: null, example: ksmm, help: Only groups of this body.}
// columns:
//   group: {kind: actors, means: The group}
//   in_force: yes, perhaps where a date is in doubt, or no
//   led_by: {holds: list, kind: actors, means: Who chairs it or set it up}
//   does: {holds: list, kind: responsibilities, means: Responsibilities it holds or held}
//   produced: {holds: list, kind: instruments, means: Instruments it adopted}
//   members: {holds: list, kind: actors, means: Seats on record}
//   members_known: yes, or none on record
//   summary: What it is
MATCH (g:Actor {kind: 'working-group'})
WHERE $committee IS NULL OR EXISTS { (g)-[:PART_OF*1..3]->(:Actor {id: $committee}) }
WITH g,
  COLLECT { MATCH (g)<-[:CHAIRS|COMMISSIONS]-(x:Actor) RETURN DISTINCT x.id ORDER BY x.id } AS led_by,
  COLLECT {
    MATCH (g)-[:HOLDS]->(:Mandate)-[:FOR]->(r:Responsibility) RETURN DISTINCT r.id ORDER BY r.id
  } AS does,
  COLLECT { MATCH (g)-[:ADOPTED]->(i:Instrument) RETURN i.id ORDER BY i.id } AS produced,
  COLLECT { MATCH (g)<-[:MEMBER_OF]-(x:Actor) RETURN DISTINCT x.id ORDER BY x.id } AS members
RETURN g.id AS group,
  CASE WHEN g.sure_from <= $as_of AND $as_of <= g.sure_to THEN 'yes'
    WHEN g.possible_from <= $as_of AND $as_of <= g.possible_to THEN 'perhaps' ELSE 'no' END AS in_force,
  led_by, does, produced, members,
  CASE WHEN size(members) > 0 THEN 'yes' ELSE 'none on record' END AS members_known, g.summary AS summary
ORDER BY group
