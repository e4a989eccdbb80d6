// title:
//   en: What a committee is made of, and what became of it
//   de: Woraus ein Gremium besteht und was daraus wurde
//   fr: De quoi un comité se compose et ce qu'il est devenu
//   it: Di che cosa si compone un comitato e che ne è stato
// question:
//   en: Which parts does this body have, who chairs and hosts them, when did they end and what came after?
//   de: Welche Teile hat diese Stelle, wer leitet und beherbergt sie, wann endeten sie und was kam danach?
//   fr: Quelles parties a cet organisme, qui les préside et les héberge, quand ont-elles pris fin, et après ?
//   it: Quali parti ha questo ente, chi le presiede e le ospita, quando sono finite e che cosa è seguito?
// params:
//   committee: {type: id, picker: actors, example: ksmm, help: The committee or other body.}
// columns:
//   body: {kind: actors, means: "The body itself, or a part of it"}
//   part_of: {holds: list, kind: actors, means: What it is part of}
//   in_force: yes, perhaps where a date is in doubt, or no
//   since: The beginning as the source gives it
//   until: The end as the source gives it
//   chairs: {holds: list, kind: actors, means: "Who chairs or leads it, at any time"}
//   hosts: {holds: list, kind: actors, means: "Who houses it or keeps its secretariat, at any time"}
//   members: {holds: number, means: "Seats on record, at any time"}
//   successors: {holds: list, kind: actors, means: What came after it; empty means none on record}
MATCH (:Actor {id: $committee})<-[:PART_OF*0..3]-(b:Actor)
WITH DISTINCT b
RETURN b.id AS body,
  COLLECT { MATCH (b)-[:PART_OF]->(w:Actor) RETURN DISTINCT w.id ORDER BY w.id } AS part_of,
  CASE WHEN b.sure_from <= $as_of AND $as_of <= b.sure_to THEN 'yes'
    WHEN b.possible_from <= $as_of AND $as_of <= b.possible_to THEN 'perhaps' ELSE 'no' END AS in_force,
  b.since AS since, b.until AS until,
  COLLECT { MATCH (b)<-[:CHAIRS]-(x:Actor) RETURN DISTINCT x.id ORDER BY x.id } AS chairs,
  COLLECT { MATCH (b)<-[:HOSTS]-(x:Actor) RETURN DISTINCT x.id ORDER BY x.id } AS hosts,
  COUNT { (b)<-[:MEMBER_OF]-(:Actor) } AS members,
  COLLECT { MATCH (b)<-[:SUCCEEDS]-(x:Actor) RETURN DISTINCT x.id ORDER BY x.id } AS successors
ORDER BY part_of, body
