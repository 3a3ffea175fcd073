//! One binary of tests, a module for each stage.

mod report;
