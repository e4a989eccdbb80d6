// title:
//   en: Sources nothing rests on
//   de: Quellen, auf denen nichts beruht
//   fr: Sources sur lesquelles rien ne repose
//   it: Fonti su cui non si basa nulla
// question:
//   en: Which sources are listed and cited by no record and no tie?
//   de: Welche Quellen sind aufgeführt und werden von keinem Eintrag und keiner Verbindung zitiert?
//   fr: Quelles sources sont répertoriées sans être citées par une fiche ou un lien ?
//   it: Quali fonti sono elencate senza essere citate da una scheda o da un legame?
// timeless: true
// columns:
//   source: {kind: sources, means: The source}
//   title: Its title
//   publisher: Who published it
//   date: Its date; empty means undated
// may_be_empty: Every source is cited.
CALL () {
  MATCH (:Actor)-[t:PART_OF|MEMBER_OF|CHAIRS|HOSTS|COOPERATES_WITH|COMMISSIONS|FUNDS|SUPERVISES|MONITORS|REPORTS_TO|SUCCEEDS]->(:Actor)
  UNWIND t.sources AS place
  RETURN DISTINCT split(place, '#')[0] AS id, 1 AS cited
  UNION ALL
  MATCH (s:Source) WHERE NOT EXISTS { (s)<-[:CITES]-() }
  RETURN s.id AS id, 0 AS cited
}
WITH id, collect(cited) AS found
WHERE found = [0]
MATCH (s:Source {id: id})
RETURN s.id AS source, s.title AS title, s.publisher AS publisher, s.date AS date
ORDER BY source
