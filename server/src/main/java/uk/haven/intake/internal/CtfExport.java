package uk.haven.intake.internal;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    /** The receiving school is outside the state sector, or abroad (STANDARDS.md). */
    public static final String OUTSIDE = "MMMMMMM";

    private static final String NOT_KNOWN = "XXXXXXX";
    private static final Pattern DESTINATION = Pattern.compile("|\\d{3}/\\d{4}|" + OUTSIDE);

    private final ObjectProvider<Audit> audit;
    private final SerialStore serials;
    private final Clock clock;

    CtfExport(
            ObjectProvider<CtfContributor> contributors,
            TransactionTemplate transactions,
            ObjectProvider<Audit> audit,
            SerialStore serials,
            Clock clock) {
        this.contributors = contributors.orderedStream().toList();
        this.transactions = transactions;
        this.audit = audit;
        this.serials = serials;
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
     * @param destination LAESTAB of the receiving school, {@link #OUTSIDE}, or "" when it is not known
     * @return one file for each school that they leave, in the order of the keys; empty when none of them is a child that
     *     the viewer may see, with an enrolment
     */
    public List<CtfFile> export(List<String> keys, String destination, LocalDate asOf) {
        return Uploads.required(transactions.execute(status -> {
            var leavers = new ArrayList<CtfWriter.Leaver>();
            for (String key : keys) {
                identify(key, asOf).filter(pupil -> !pupil.stays().isEmpty()).ifPresent(pupil -> {
                    leavers.add(leaver(pupil, asOf));
                    record(pupil, destination);
                });
            }
            return leavers.stream()
                    .collect(Collectors.groupingBy(
                            leaver -> source(leaver).laestab(), LinkedHashMap::new, Collectors.toList()))
                    .values()
                    .stream()
                    .map(of -> file(of, destination))
                    .toList();
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

    /** Whether this can be asked for as a receiving school. */
    public static boolean destination(String text) {
        return DESTINATION.matcher(text).matches();
    }

    private static CtfPupil.Stay source(CtfWriter.Leaver leaver) {
        return leaver.pupil().stays().getLast();
    }

    private CtfFile file(List<CtfWriter.Leaver> leavers, String destination) {
        var source = source(leavers.getFirst());
        var out = new ByteArrayOutputStream();
        try {
            new CtfWriter(out).write(leavers, source, destination, LocalDateTime.now(clock));
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        String to = destination.isEmpty() ? NOT_KNOWN : destination.replace("/", "");
        String from = source.laestab().replace("/", "");
        String name = "%s_CTF_%s_%03d.xml".formatted(to, from, serials.next(from, to));
        return new CtfFile(name, out.toByteArray(), leavers.size());
    }
}
