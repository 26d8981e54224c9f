package uk.haven.support.internal.work;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Addresses of calendars, and who wants notices. */
@Repository
class ReminderStore {

    private final JdbcClient jdbc;

    ReminderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Long> accountOf(byte[] tokenHash) {
        return jdbc.sql("select account_id from support.calendar_address where token_hash = :hash")
                .param("hash", tokenHash)
                .query(Long.class)
                .optional();
    }

    Optional<Instant> addressMadeAt(long account) {
        return jdbc.sql("select made_at from support.calendar_address where account_id = :account")
                .param("account", account)
                .query((row, _) ->
                        row.getObject("made_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    /** In the place of one that was there before. */
    void setAddress(long account, byte[] tokenHash, Instant at) {
        jdbc.sql("""
                        insert into support.calendar_address (account_id, token_hash, made_at)
                        values (:account, :hash, :at)
                        on conflict on constraint calendar_address_pk do update
                           set token_hash = excluded.token_hash, made_at = excluded.made_at
                        """)
                .param("account", account)
                .param("hash", tokenHash)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean endAddress(long account) {
        return jdbc.sql("delete from support.calendar_address where account_id = :account")
                        .param("account", account)
                        .update()
                == 1;
    }

    boolean wants(long account) {
        return jdbc.sql("select exists (select from support.notice_wish where account_id = :account)")
                .param("account", account)
                .query(Boolean.class)
                .single();
    }

    boolean want(long account, Instant at) {
        return jdbc.sql("""
                        insert into support.notice_wish (account_id, since) values (:account, :at)
                        on conflict on constraint notice_wish_pk do nothing
                        """)
                        .param("account", account)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean wantNoMore(long account) {
        return jdbc.sql("delete from support.notice_wish where account_id = :account")
                        .param("account", account)
                        .update()
                == 1;
    }

    /** Accounts at which nobody has looked on the day yet. */
    List<Long> toLookAt(LocalDate day) {
        return jdbc.sql("""
                        select account_id from support.notice_wish
                         where last_on is distinct from :day order by account_id
                        """).param("day", day).query(Long.class).list();
    }

    /** Whether this was the first to look on the day: of two processes one writes. */
    boolean look(long account, LocalDate day) {
        return jdbc.sql("""
                        update support.notice_wish set last_on = :day
                         where account_id = :account and last_on is distinct from :day
                        """).param("day", day).param("account", account).update() == 1;
    }
}
