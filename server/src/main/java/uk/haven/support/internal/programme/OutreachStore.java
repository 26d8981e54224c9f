package uk.haven.support.internal.programme;

import java.time.LocalDate;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.directory.Service;
import uk.haven.directory.Services;

/** Programmes that the special school's outreach gives to other schools, by the catalogue's service. */
@Repository
class OutreachStore {

    private static final String CODE = "special-school-outreach";

    private final Services services;
    private final JdbcClient jdbc;

    OutreachStore(Services services, JdbcClient jdbc) {
        this.services = services;
        this.jdbc = jdbc;
    }

    /** The service's id; none when the catalogue does not hold it. */
    OptionalLong service() {
        return services.ofCode(CODE).map(Service::id).map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    /** How many of its programmes began from the first day to the last, at all schools together. */
    long given(LocalDate first, LocalDate last) {
        OptionalLong service = service();
        return service.isEmpty()
                ? 0
                : jdbc.sql("select support.programmes_given(:service, :first, :last)")
                        .param("service", service.getAsLong())
                        .param("first", first)
                        .param("last", last)
                        .query(Long.class)
                        .single();
    }
}
