package uk.haven.partnership;

import java.time.LocalDate;
import java.util.List;

/** Posts that people hold at schools, as far as the viewer may see them. Call inside a transaction. */
public interface Posts {

    /** Every post, past ones too, in no particular order. */
    List<Post> all();

    /** Posts at the school on the day, by role and name. */
    List<Post> at(long schoolId, LocalDate date);
}
