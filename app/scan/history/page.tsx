import type { Metadata } from 'next';
import { HistoryScreen } from '@/components/scan/history-screen';

export const metadata: Metadata = { title: 'Scan history · ENI Lens' };

export default function HistoryPage() {
  return <HistoryScreen />;
}
