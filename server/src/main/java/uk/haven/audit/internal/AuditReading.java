package uk.haven.audit.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.haven.access.Accounts;

/** Looks rows up, newest first, as far as the viewer may see them. Call inside the viewer's transaction. */
@Component
public class AuditReading {

    private final JdbcClient jdbc;
    private final Accounts accounts;

    AuditReading(JdbcClient jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    /**
     * What to look for; null stands for anything.
     *
     * @param account {@code access.account.id}
     * @param action beginning of the action: {@code child.} finds all that was done to children
     * @param before only rows with a lower id, for the next page
     */
    public record Sought(
            @Nullable Long account,
            @Nullable String child,
            @Nullable String action,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Long before) {}

    /** One act, with who did it by name. */
    public record Act(
            long id, Instant at, String who, String action, String subjectKind, String subject, String detail) {}

    private record Found(Act act, @Nullable Long account) {}

    public List<Act> find(Sought sought, int most) {
        List<Found> found = jdbc.sql("""
                        select id, at, account_id, system, action, subject_kind, subject, detail
                          from audit.entry
                         where (:account::bigint is null or account_id = :account)
                           and (:child::text is null or (subject_kind = 'child' and subject = :child))
                           and (:action::text is null or starts_with(action, :action))
                           and (:from::timestamptz is null or at >= :from)
                           and (:to::timestamptz is null or at < :to)
                           and (:before::bigint is null or id < :before)
                         order by id desc limit :most
                        """)
                .param("account", sought.account())
                .param("child", sought.child())
                .param("action", sought.action())
                .param("from", sought.from() == null ? null : sought.from().atOffset(ZoneOffset.UTC))
                .param("to", sought.to() == null ? null : sought.to().atOffset(ZoneOffset.UTC))
                .param("before", sought.before())
                .param("most", most)
                .query((rows, number) -> new Found(
                        new Act(
                                rows.getLong("id"),
                                AuditStore.instant(rows, "at"),
                                rows.getString("system") == null ? "" : "Haven (" + rows.getString("system") + ")",
                                rows.getString("action"),
                                rows.getString("subject_kind"),
                                rows.getString("subject"),
                                rows.getString("detail")),
                        rows.getObject("account_id", Long.class)))
                .list();
        Map<Long, String> names = accounts.names(found.stream()
                .map(Found::account)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return found.stream().map(one -> named(one, names)).toList();
    }

    private static Act named(Found found, Map<Long, String> names) {
        Act act = found.act();
        Long account = found.account();
        return account == null
                ? act
                : new Act(
                        act.id(),
                        act.at(),
                        names.getOrDefault(account, "Account " + account),
                        act.action(),
                        act.subjectKind(),
                        act.subject(),
                        act.detail());
    }
}
