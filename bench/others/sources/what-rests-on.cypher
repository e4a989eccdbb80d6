CALL () {
  MATCH (e)-[c:CITES]->(:Source {id: $source})
  RETURN e.id AS record, c.at AS place, c.part AS part,
    size(COLLECT { MATCH (e)-[:CITES]->(o:Source) WHERE o.id <> $source RETURN DISTINCT o.id }) AS others
  UNION ALL
  MATCH (:Actor)-[t:PART_OF|MEMBER_OF|CHAIRS|HOSTS|COOPERATES_WITH|COMMISSIONS|FUNDS|SUPERVISES|MONITORS|REPORTS_TO|SUCCEEDS]->(:Actor)
  WHERE any(cited IN t.sources WHERE cited STARTS WITH $source + '#')
  WITH t
  UNWIND t.sources AS cited
  WITH t, cited WHERE cited STARTS WITH $source + '#'
  RETURN t.id AS record, substring(cited, size($source) + 1) AS place, null AS part,
    size([other IN t.sources WHERE NOT other STARTS WITH $source + '#']) AS others
}
RETURN record, place, part, others
ORDER BY record, place, part
