package uk.haven.intake.internal;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import uk.haven.audit.Audit;
import uk.haven.intake.CtfContributor;
import uk.haven.intake.CtfPupil;

/** Makes the Common Transfer File of children who leave, from what the current viewer may see; audited. */
@Service
public class CtfExport {

    private final List<CtfContributor> contributors;
    private final TransactionTemplate transactions;
    private final ObjectProvider<Audit> audit;
    private final Clock clock;

    CtfExport(
            ObjectProvider<CtfContributor> contributors,
            TransactionTemplate transactions,
            ObjectProvider<Audit> audit,
            Clock clock) {
        this.contributors = contributors.orderedStream().toList();
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A file ready to be sent.
     *
     * @param name {@code <to>_CTF_<from>_<serial>.xml} (STANDARDS.md)
     */
    public record CtfFile(String name, byte[] xml, int pupils) {}

    /**
     * @param keys UPNs, or identities in addresses of pages
     * @param destination LAESTAB of the receiving school, or "" when it is not known
     * @return empty when none of them is a child that the viewer may see, with an enrolment
     */
    public Optional<CtfFile> export(List<String> keys, String destination, LocalDate asOf) {
        return Uploads.required(transactions.execute(status -> {
            var leavers = new ArrayList<CtfWriter.Leaver>();
            for (String key : keys) {
                identify(key, asOf).filter(pupil -> !pupil.stays().isEmpty()).ifPresent(pupil -> {
                    leavers.add(leaver(pupil, asOf));
                    record(pupil, destination);
                });
            }
            return leavers.isEmpty() ? Optional.<CtfFile>empty() : Optional.of(file(leavers, destination));
        }));
    }

    private void record(CtfPupil pupil, String destination) {
        audit.ifAvailable(record -> record.record(new Audit.Entry(
                "child.ctf-exported",
                "child",
                Integer.toString(pupil.childId()),
                destination.isEmpty() ? "to a school not known" : "to " + destination)));
    }

    private Optional<CtfPupil> identify(String key, LocalDate asOf) {
        return contributors.stream()
                .flatMap(contributor -> contributor.identify(key, asOf).stream())
                .findFirst();
    }

    private CtfWriter.Leaver leaver(CtfPupil pupil, LocalDate asOf) {
        return new CtfWriter.Leaver(
                pupil,
                contributors.stream()
                        .flatMap(contributor -> contributor.attendance(pupil, asOf).stream())
                        .toList(),
                contributors.stream()
                        .flatMap(contributor -> contributor.results(pupil, asOf).stream())
                        .toList());
    }

    private CtfFile file(List<CtfWriter.Leaver> leavers, String destination) {
        var source = leavers.getFirst().pupil().stays().getLast();
        var out = new ByteArrayOutputStream();
        try {
            new CtfWriter(out).write(leavers, source, destination, LocalDateTime.now(clock));
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        String to = destination.isEmpty() ? "XXXXXXX" : destination.replace("/", "");
        String name = to + "_CTF_" + source.laestab().replace("/", "") + "_001.xml";
        return new CtfFile(name, out.toByteArray(), leavers.size());
    }
}
