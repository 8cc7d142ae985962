package org.campuspartners.chassis.relay;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A start refused over its topics, in one clear line. */
final class WrongTopicsAnalyzer extends AbstractFailureAnalyzer<TopicGuard.WrongTopics> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, TopicGuard.WrongTopics cause) {
        return new FailureAnalysis(
                "The topics are not as they must be: " + cause.getMessage(),
                "Create or alter them as docs/operations.md says; services never do.",
                cause);
    }
}
