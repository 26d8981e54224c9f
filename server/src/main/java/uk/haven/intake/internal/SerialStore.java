package uk.haven.intake.internal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code intake.transfer_serial}. */
@Component
class SerialStore {

    private final JdbcClient jdbc;

    SerialStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The next serial of a transfer file between two schools, 1–999.
     *
     * @param source as in the name of the file: {@code 8502101}
     * @param destination as there, {@code XXXXXXX} when it is not known
     */
    int next(String source, String destination) {
        return jdbc.sql("""
                insert into intake.transfer_serial as held (source, destination, latest)
                values (:source, :destination, 1)
                on conflict on constraint transfer_serial_pk do update set latest = held.latest % 999 + 1
                returning latest""")
                .param("source", source)
                .param("destination", destination)
                .query(Integer.class)
                .single();
    }
}
