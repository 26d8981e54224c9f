package uk.haven.access.internal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.haven.access.Guesses;
import uk.haven.access.Keys;

/**
 * At most ten wrong guesses in five minutes for an account, and for a network address (DfE's digital standards); counted
 * in the database, so that every node counts alike.
 */
@Component
class Throttle implements Guesses {

    static final int MOST = 10;
    static final Duration WITHIN = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecretKey key;

    Throttle(JdbcClient jdbc, Clock clock, Keys keys) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.key = keys.forPurpose("throttle", "HmacSHA256");
    }

    /** A counted guess; {@link #right} takes it back when the answer was right. */
    record Guess(List<Long> ids) {}

    /** Counts a guess before it is checked; empty when there were too many. */
    Optional<Guess> guess(String... subjects) {
        var ids = new ArrayList<Long>();
        for (String subject : subjects) {
            Optional<Long> id = jdbc.sql("select access.guess_begin(?, ?, ?, ?::interval)")
                    .params(
                            MasterKey.mac(key, subject.getBytes(StandardCharsets.UTF_8)),
                            SessionStore.at(clock.instant()),
                            MOST,
                            WITHIN.toString())
                    .query(Long.class)
                    .optional();
            if (id.isEmpty()) {
                right(new Guess(ids));
                return Optional.empty();
            }
            ids.add(id.get());
        }
        return Optional.of(new Guess(ids));
    }

    @Override
    public <T> Optional<T> look(String purpose, String networkAddress, Supplier<Optional<T>> found) {
        Guess guess = guess(purpose + " address " + networkAddress).orElseThrow(TooMany::new);
        Optional<T> answer = found.get();
        if (answer.isPresent()) {
            right(guess);
        }
        return answer;
    }

    void right(Guess guess) {
        jdbc.sql("select access.guess_forget(?::bigint[])")
                .param(guess.ids().toArray(Long[]::new))
                .query((rows, number) -> number)
                .single();
    }
}
