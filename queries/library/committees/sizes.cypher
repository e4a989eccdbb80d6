// title:
//   en: Committees by size
//   de: Gremien nach Grösse
//   fr: Comités selon leur taille
//   it: Comitati per dimensione
// question:
//   en: How many members of each committee are on record on that day, and is a chair known?
//   de: Wie viele Mitglieder jedes Gremiums sind an dem Tag bekannt, und kennt man den Vorsitz?
//   fr: Combien de membres de chaque comité connaît-on ce jour-là, et la présidence est-elle connue ?
//   it: Quanti membri di ogni comitato si conoscono quel giorno, e la presidenza è nota?
// picture: bar
// columns:
//   committee: {kind: actors, means: A committee that exists on that day}
//   kind: What it is by function
//   count: {holds: number, means: Members for sure on that day}
//   perhaps: {holds: number, means: Members perhaps on that day}
//   chairs: {holds: list, kind: actors, means: Who chairs it for sure on that day; empty means none on record}
// may_be_empty: No committee exists on that day.
MATCH (c:Actor {collective: false})
WHERE c:Committee AND c.sure_from <= $as_of AND $as_of <= c.sure_to
OPTIONAL MATCH (c)<-[t:MEMBER_OF]-(b:Actor)
WHERE t.possible_from <= $as_of AND $as_of <= t.possible_to
WITH c, count(DISTINCT CASE WHEN t.sure_from <= $as_of AND $as_of <= t.sure_to THEN b.id END) AS count,
  count(DISTINCT CASE WHEN NOT (t.sure_from <= $as_of AND $as_of <= t.sure_to) THEN b.id END) AS perhaps
RETURN c.id AS committee, c.kind AS kind, count, perhaps,
  COLLECT {
    MATCH (c)<-[t:CHAIRS]-(b:Actor)
    WHERE t.sure_from <= $as_of AND $as_of <= t.sure_to
    RETURN DISTINCT b.id ORDER BY b.id
  } AS chairs
ORDER BY count DESC, committee
