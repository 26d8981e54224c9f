package uk.haven.partnership.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.haven.intake.Fields;
import uk.haven.intake.FileKind;
import uk.haven.intake.FileKind.Column;
import uk.haven.intake.Importer;
import uk.haven.intake.Load;
import uk.haven.intake.Rows;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.Post;
import uk.haven.partnership.domain.Laestab;

/** {@code staff.csv}: posts; a person may hold several, and the same person is known by {@code staff_id}. */
@Component
class StaffImporter implements Importer {

    private static final FileKind KIND = new FileKind(
            "staff",
            30,
            List.of(
                    new Column("staff_id", true, "the school's own number for the person", "S-0123"),
                    new Column("name", true, "name", "A. Example"),
                    new Column("role", true, "role, such as learning-mentor or senco", "learning-mentor"),
                    new Column("laestab", true, "the school", "850/2101"),
                    new Column("fte", false, "full-time equivalent, 1 is full time", "0.6"),
                    new Column("funding_source", false, "who pays for the post", "school"),
                    new Column("start", true, "first day in the post, yyyy-MM-dd", "2006-09-01"),
                    new Column("end", false, "last day in the post", "")),
            "Who works in which role at which school, one row a post.");

    private final StaffStore store;
    private final Partnership partnership;
    private final Clock clock;

    StaffImporter(StaffStore store, Partnership partnership, Clock clock) {
        this.store = store;
        this.partnership = partnership;
        this.clock = clock;
    }

    @Override
    public FileKind kind() {
        return KIND;
    }

    private record Key(String staffId, String role, long schoolId, LocalDate start) {
        static Key of(Post post) {
            return new Key(post.staffId(), post.role(), post.schoolId(), post.start());
        }
    }

    @Override
    public void load(Rows rows, Load load) {
        Map<Key, StaffStore.Held> held = new HashMap<>();
        store.all().forEach(post -> held.put(Key.of(post.post()), post));
        Set<Key> seen = new HashSet<>();
        int added = 0;
        int corrected = 0;
        for (Rows.Row row : rows) {
            var fields = new Fields(row);
            Post post = read(fields, load);
            if (post != null && !seen.add(Key.of(post))) {
                fields.problem("staff_id", "TWICE-IN-FILE", "the same post stands in the file twice", "keep one");
            }
            if (post == null || !fields.ok()) {
                load.rejected(row, fields.problems());
                continue;
            }
            var before = held.get(Key.of(post));
            if (before == null) {
                store.insert(post, load.fileId());
                load.accepted(row);
                added++;
            } else if (before.post().equals(post)) {
                load.unchanged(row);
            } else {
                store.correct(before.id(), post, load.fileId(), OffsetDateTime.now(clock));
                load.accepted(row);
                corrected++;
            }
        }
        Notices.count(load, added, "new post", "new posts");
        Notices.count(load, corrected, "post corrected", "posts corrected");
    }

    private @Nullable Post read(Fields fields, Load load) {
        String staffId = fields.required("staff_id", 60);
        String name = fields.required("name", 200);
        String role = fields.required("role", 80).toLowerCase(java.util.Locale.ROOT);
        var school = Laestab.normalised(fields.text("laestab")).flatMap(partnership::schoolByLaestab);
        if (school.isEmpty()) {
            fields.problem(
                    "laestab",
                    "UNKNOWN-SCHOOL",
                    "no school \"%s\" takes part".formatted(Fields.abbreviated(fields.text("laestab"))),
                    "mend the number, or send schools.csv with the school first");
        } else if (!load.mayWriteFor(school.get().id())) {
            fields.problem(
                    "laestab",
                    "SCHOOL-NOT-YOURS",
                    "you may not send for " + school.get().laestab(),
                    "ask that school to send it");
        }
        var fte = fields.number("fte", "0", "2");
        String funding = fields.text("funding_source", 200);
        var start = fields.requiredDate("start");
        var end = fields.date("end");
        if (start != null && end != null && end.isBefore(start)) {
            fields.problem("end", "ENDS-BEFORE-START", "it ends before it starts", "mend one of the dates");
        }
        if (!fields.ok() || school.isEmpty() || start == null) {
            return null;
        }
        return new Post(
                staffId,
                name,
                role,
                school.get().id(),
                fte == null ? null : fte.setScale(3, java.math.RoundingMode.HALF_UP),
                funding,
                start,
                end);
    }
}
