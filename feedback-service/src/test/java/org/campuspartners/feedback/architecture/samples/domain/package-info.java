/** What nobody may write where the rules are. */
package org.campuspartners.feedback.architecture.samples.domain;
