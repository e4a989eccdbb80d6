MATCH (a:Actor)-[t:PART_OF|MEMBER_OF|CHAIRS|HOSTS|COOPERATES_WITH|COMMISSIONS|FUNDS|SUPERVISES|MONITORS|REPORTS_TO]-(b:Actor)
WHERE (a:NGO OR a:InternationalBody) AND (b:Authority OR b:Committee)
  AND t.possible_from <= $as_of AND $as_of <= t.possible_to
WITH a, collect(t) AS ties
WITH ties, COLLECT {
    MATCH (a)-[:HOLDS]->(:Mandate)-[:FOR]->(:Responsibility)-[:UNDER]->(p:Pillar)
    RETURN DISTINCT p.id ORDER BY p.id
  } AS pillars
WHERE $pillar IS NULL OR $pillar IN pillars
UNWIND ties AS t
RETURN startNode(t).id AS from, type(t) AS type, endNode(t).id AS to,
  CASE WHEN t.sure_from <= $as_of AND $as_of <= t.sure_to THEN 'yes' ELSE 'perhaps' END AS in_force,
  pillars, t.role AS role, t.id AS tie
ORDER BY in_force DESC, from, to, tie
