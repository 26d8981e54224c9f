package uk.haven.intake.formats;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.haven.platform.tables.FileRefused;

/** Common Transfer Files of every version (STANDARDS.md), as rows of pupils, attendance, totals and assessments. */
@Component
@Order(10)
class CtfFormat implements Format {

    /** Columns of the copy that comes back when pupils of a CTF were rejected: XML has none of its own. */
    static final List<String> LAYOUT = List.of("line", "kind", "upn", "record");

    private final Kinds kinds;
    private final Limits limits;

    CtfFormat(Kinds kinds, Limits limits) {
        this.kinds = kinds;
        this.limits = limits;
    }

    @Override
    public Optional<Recognised> recognise(SentFile file, SentSet set) throws IOException {
        if (!Beginning.of(file).isXml()) {
            return Optional.empty();
        }
        if (Files.size(file.path()) > limits.xmlBytes()) {
            throw new FileRefused(
                    "FILE-TOO-LARGE",
                    "the XML is larger than " + limits.xmlBytes() / 1_000_000 + " MB",
                    "export fewer pupils at a time");
        }
        String root = new SafeXml(file).root();
        if (!root.equalsIgnoreCase("CTfile")) {
            throw new FileRefused(
                    "XML-UNKNOWN",
                    "the XML is no Common Transfer File: it begins with <" + Shown.shortly(root) + ">",
                    "export a CTF from your system, or send CSV");
        }
        return Optional.of(new Ctf(file, CtfReceiver.of(file, set)));
    }

    private final class Ctf implements Recognised {
        private final SentFile file;
        private final CtfReceiver sender;

        Ctf(SentFile file, CtfReceiver sender) {
            this.file = file;
            this.sender = sender;
        }

        @Override
        public SentFile file() {
            return file;
        }

        @Override
        public String kind() {
            return "ctf";
        }

        @Override
        public int order() {
            return 45;
        }

        @Override
        public Reading open(RowFaults faults) throws IOException {
            var content = new CtfContent(sender);
            new SafeXml(file).pieces(List.of("Header", "Pupil"), content::take);
            if (!content.hasHeader()) {
                throw new FileRefused("CTF-HEADER", "the file has no header", "export it again from your system");
            }
            var parts = new ArrayList<Reading.Part>();
            var notices = new ArrayList<>(content.notices());
            for (String name : List.of("pupils", "attendance", "session-totals", "assessments")) {
                var rows = content.rows(name);
                var kind = kinds.named(name);
                if (kind.isPresent() && !rows.isEmpty()) {
                    parts.add(new Reading.Part(kind.get(), DerivedRows.of(kind.get(), () -> rows.iterator())));
                } else if (!rows.isEmpty()) {
                    notices.add(rows.size() + " rows of " + name + " were left out: they are not kept.");
                }
            }
            return new Reading(LAYOUT, parts, true, notices, false, content.receiver(), () -> {});
        }
    }
}
