"""The words of Cypher, sorted by what they may do in a statement that somebody typed."""


def words(text: str) -> frozenset[str]:
    return frozenset(text.split())


WRITES = words("CREATE MERGE DELETE DETACH SET REMOVE INSERT FOREACH DROP ALTER GRANT DENY REVOKE RENAME")
ADMINISTRATION = words(
    "LOAD SHOW TERMINATE USE TRANSACTIONS CYPHER PROFILE EXPLAIN START STOP ENABLE DEALLOCATE "
    "REALLOCATE DRYRUN"
)
ELSEWHERE = {
    "LET": "write WITH",
    "FILTER": "write WITH ... WHERE",
    "NEXT": "write WITH",
    "SHORTEST": "write MATCH p = shortestPath((a)-[*..8]-(b)) or allShortestPaths",
    "REDUCE": "write UNWIND and an aggregation such as sum(), or collect()",
}
BEGINS = words("MATCH OPTIONAL UNWIND WITH RETURN CALL")
FUNCTIONS = words(
    "abs acos all allshortestpaths any asin atan atan2 avg ceil char_length character_length coalesce "
    "collect cos cot count date datetime degrees duration e elementid endnode exists exp floor haversin "
    "head id isempty isnan keys labels last left length localdatetime localtime log log10 lower ltrim max "
    "min nodes none normalize nullif percentilecont percentiledisc pi point properties radians rand "
    "randomuuid range relationships replace reverse right round rtrim shortestpath sign sin single size "
    "split sqrt startnode stdev stdevp substring sum tail tan time toboolean tobooleanornull tofloat "
    "tofloatornull tointeger tointegerornull tolower tostring tostringornull toupper trim type upper "
    "valuetype"
)
SPACES = words("date datetime localdatetime time localtime duration point vector")
KEYWORDS = words(
    "MATCH OPTIONAL WHERE RETURN WITH UNWIND CALL YIELD AS IN AND OR XOR NOT CASE WHEN THEN ELSE DISTINCT "
    "UNION IS CONTAINS ORDER BY LIMIT SKIP OFFSET ON ASC DESC ASCENDING DESCENDING STARTS ENDS"
)
OPERATOR_WORDS = words("AND OR XOR NOT")
OPERATOR_SIGNS = words("+ - * / % ^ = < > <= >= <> =~ ||")
QUANTIFIERS = words("ANY ALL NONE SINGLE")
COMPARISONS = words("= <> < > <= >= * / % ^ -")  # these cost nothing, or fail, where a value is a list
OF_ONE_VALUE = words("keys labels type properties size id elementid")
NO_NAMES = words(
    "AND OR XOR NOT IN IS NULL TRUE FALSE CASE WHEN THEN ELSE END CONTAINS STARTS ENDS WITH WHERE MATCH "
    "RETURN AS DISTINCT EXISTS COUNT COLLECT ORDER BY LIMIT"
)
