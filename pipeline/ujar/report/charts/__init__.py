"""Charts: numbers, labels and links in, a `Figure` out."""

from ujar.report.charts.bars import Part, Row, bars
from ujar.report.charts.intervals import Interval, intervals
from ujar.report.charts.lanes import Lane, lanes
from ujar.report.charts.matrix import Count, matrix
from ujar.report.charts.timescale import TimeScale, timescale

__all__ = ["Count", "Interval", "Lane", "Part", "Row", "TimeScale", "bars", "intervals", "lanes", "matrix", "timescale"]
