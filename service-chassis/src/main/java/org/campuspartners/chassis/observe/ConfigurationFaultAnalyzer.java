package org.campuspartners.chassis.observe;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

final class ConfigurationFaultAnalyzer extends AbstractFailureAnalyzer<ConfigurationFault> {

    @Override
    protected FailureAnalysis analyze(Throwable root, ConfigurationFault fault) {
        return new FailureAnalysis(fault.getMessage(), "Set it, and start again.", fault);
    }
}
