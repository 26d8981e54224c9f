package uk.haven.bench;

/** The same questions in plain set-based SQL, which PostgreSQL and DuckDB both understand. */
final class Sql {

    private static final String NOT_POSSIBLE = "DXYZ#-";
    private static final String AUTHORISED = "CEFHIMRST";
    private static final String UNAUTHORISED = "GNOU";

    private Sql() {}

    /** Sessions by child, school and half-term; no week of this data straddles two. */
    static String facts(String attendance, String halfTerms) {
        return """
                select a.upn, a.laestab, h.half_term,
                       cast(sum(10 - (%s)) as bigint) as possible,
                       cast(sum(10 - (%s) - (%s) - (%s)) as bigint) as attended,
                       cast(sum(%s) as bigint) as authorised,
                       cast(sum(%s) as bigint) as unauthorised
                  from %s a join %s h on a.week_start between h.first_day and h.last_day
                 group by a.upn, a.laestab, h.half_term
                """.formatted(
                        count(NOT_POSSIBLE),
                        count(NOT_POSSIBLE),
                        count(AUTHORISED),
                        count(UNAUTHORISED),
                        count(AUTHORISED),
                        count(UNAUTHORISED),
                        attendance,
                        halfTerms);
    }

    /** How many of the marks are among the codes. */
    private static String count(String codes) {
        return "10 - length(translate(a.marks, '" + codes + "', ''))";
    }

    /** Criteria met by each child who meets any, as {@link Answers}. */
    static String proposals(String facts) {
        return """
                select upn, criteria from (
                    select upn,
                           case when possible >= 20 and attended * 100 < 90 * possible then 1 else 0 end
                         + case when unauthorised_term >= 1 then 2 else 0 end
                         + case when possible >= 20 and absent * 100 >= 20 * possible then 4 else 0 end
                         + case when possible >= 20 and absent * 100 >= 50 * possible then 8 else 0 end as criteria
                      from (select upn, sum(possible) as possible, sum(attended) as attended,
                                   sum(authorised + unauthorised) as absent,
                                   sum(case when half_term in (5, 6) then unauthorised else 0 end) as unauthorised_term
                              from %s group by upn) s) p
                 where criteria > 0
                """.formatted(facts);
    }

    /** Sessions by school and half-term. */
    static String bySchool(String facts) {
        return """
                select laestab, half_term, sum(possible) as possible, sum(attended) as attended,
                       sum(authorised) as authorised, sum(unauthorised) as unauthorised
                  from %s group by laestab, half_term order by laestab, half_term
                """.formatted(facts);
    }
}
