package uk.haven.support.internal.programme;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which programmes may have changed since they were read, as the database notes it. */
@Repository
class ExitChangeStore {

    private final JdbcClient client;

    ExitChangeStore(JdbcClient client) {
        this.client = client;
    }

    /** Stands for a change that may have touched any programme. */
    static final long ANY = 0;

    /** Changes noted and not gathered yet: which programme, or {@link #ANY}, by number. */
    Map<Long, Long> changes() {
        Map<Long, Long> changes = new HashMap<>();
        client.sql("select number, intervention_id from support.programme_change")
                .query(row -> {
                    changes.put(row.getLong(1), row.getLong(2)); // none reads as ANY
                });
        return changes;
    }

    /** Puts one change that may have touched any programme in the place of these, and gives back its number. */
    long gather(Collection<Long> numbers) {
        client.sql("delete from support.programme_change where number = any (:numbers)")
                .param("numbers", numbers.toArray(Long[]::new))
                .update();
        return client.sql("insert into support.programme_change (intervention_id) values (null) returning number")
                .query(Long.class)
                .single();
    }

    /** Ids of the children whose programmes these are. */
    Set<Integer> childrenOf(Collection<Long> ids) {
        return new HashSet<>(client.sql("select child_id from support.intervention where id = any (:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query(Integer.class)
                .list());
    }
}
