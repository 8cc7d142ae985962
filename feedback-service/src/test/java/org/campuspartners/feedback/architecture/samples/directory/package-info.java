/** What nobody may write where people are known. */
package org.campuspartners.feedback.architecture.samples.directory;
